package org.huiyin.adapters.sandbox;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.grid.Department;
import org.huiyin.grid.Grid;
import org.huiyin.grid.GridTree;
import org.huiyin.grid.Group;
import org.huiyin.grid.Level;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;
import org.jspecify.annotations.Nullable;

/** A small fictional town. */
final class Clearwater {
    private Clearwater() {}

    static Roster roster() {
        var grids = new GridTree(List.of(
                grid("qh", "清湖镇", Level.TOWNSHIP, null),
                grid("dq", "东桥村", Level.VILLAGE, "qh"),
                grid("dq-1", "东桥村第一网格", Level.GRID, "dq"),
                grid("dq-2", "东桥村第二网格", Level.GRID, "dq")));
        var groups = List.of(
                new Group("g-dq1", "东桥一网格群", "dq-1", Group.Purpose.RESIDENTS),
                new Group("g-dq2", "东桥二网格群", "dq-2", Group.Purpose.RESIDENTS),
                new Group("g-work", "清湖网格工作群", "qh", Group.Purpose.STAFF),
                new Group("g-cmd", "清湖镇综合指挥室", "qh", Group.Purpose.COMMAND),
                new Group("g-vol", "清湖志愿者群", "qh", Group.Purpose.VOLUNTEERS));
        var members = List.of(
                person("u-liu", "刘桂芳", "dq-1", Role.RESIDENT),
                person("u-wang", "王建国", "dq-1", Role.RESIDENT),
                person("u-chen", "陈伟龙", "dq-1", Role.GRID_LEADER),
                person("u-luo", "罗娟", "dq-2", Role.GRID_LEADER),
                person("u-sun", "孙洁", "dq-1", Role.GRID_WORKER),
                person("u-zhou", "周警官", "qh", Role.POLICE),
                person("u-he", "何敏", "qh", Role.COMMAND),
                person("u-ma", "马小跃", "qh", Role.MOBILE_WORKER),
                person("u-fang", "方老师", "dq-2", Role.VOLUNTEER));
        var offices = List.of(new Department("power", "供电所", Optional.of("g-work"), List.of("power_outage")));
        return new Roster("清湖镇", ZoneId.of("Asia/Shanghai"), grids, groups, offices, members, List.of());
    }

    private static Grid grid(String id, String name, Level level, @Nullable String parent) {
        return new Grid(id, name, level, Optional.ofNullable(parent), List.of());
    }

    private static Person person(String id, String name, String grid, Role role) {
        return new Person(id, name, Set.of(role), grid, Person.Standing.ENROLLED);
    }
}

package org.huiyin.rules.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.huiyin.grid.Group;
import org.huiyin.grid.Household;
import org.huiyin.grid.Level;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;
import org.huiyin.rules.yaml.RuleFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RosterFileTest {
    private static final String TOWN = """
            township: 清湖镇
            time_zone: Asia/Shanghai
            grids:                                   # a tree
              - {id: qh,     name: 清湖镇,         level: township}
              - {id: dq,     name: 东桥村,         level: village,    parent: qh, aliases: [东桥]}
              - {id: dq-1,   name: 东桥村第一网格, level: grid,       parent: dq}
              - {id: dq-1-1, name: 一组微网格,     level: micro_grid, parent: dq-1}
            groups:
              - {id: g-dq1, name: 东桥一网格群,     grid: dq-1, purpose: residents}
              - {id: g-cmd, name: 清湖镇综合指挥室, grid: qh,   purpose: command}
            departments:
              - {id: power, name: 供电所, group: g-power, matters: [power_outage]}
              - {id: room, name: 指挥室, group: g-cmd}
            members:
              - {id: u-chen, name: 陈伟龙, roles: [grid_leader], grid: dq-1}
              - {id: u-zhou, name: 周警官, roles: [police, command], grid: qh}
            households:
              - {id: h-31, grid: dq-1, address: 3组12号, people: 2, needs: [elderly_alone]}
            """;

    @Test
    void aTownIsReadAsItIsWritten() {
        Roster town = parse(TOWN);

        assertThat(town.township()).isEqualTo("清湖镇");
        assertThat(town.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(town.grids().path("dq-1-1")).isEqualTo("qh/dq/dq-1/dq-1-1/");
        assertThat(town.grids().find("dq").orElseThrow().aliases()).containsExactly("东桥");
        assertThat(town.grids().root().level()).isEqualTo(Level.TOWNSHIP);
        assertThat(town.group("g-cmd").orElseThrow().purpose()).isEqualTo(Group.Purpose.COMMAND);
        assertThat(town.member("u-zhou").orElseThrow().roles()).isEqualTo(Set.of(Role.POLICE, Role.COMMAND));
        assertThat(town.households())
                .containsExactly(new Household("h-31", "dq-1", "3组12号", 2, List.of("elderly_alone")));
    }

    @Test
    void anOfficeWhoseGroupIsNotListedHasNoGroupHere() {
        Roster town = parse(TOWN);

        assertThat(town.department("power").orElseThrow().group()).isEmpty();
        assertThat(town.department("power").orElseThrow().matters()).containsExactly("power_outage");
        assertThat(town.department("room").orElseThrow().group()).contains("g-cmd");
    }

    @Test
    void aTownOfOneGridIsEnough() {
        Roster town = parse("township: A\ngrids: [{id: a, name: A, level: grid}]\ngroups:\nmembers: []\n");

        assertThat(town.groups()).isEmpty();
        assertThat(town.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void aMemberWithoutRolesIsAResident() {
        Roster town =
                parse("township: A\ngrids: [{id: a, name: A, level: grid}]\nmembers: [{id: u, name: U, grid: a}]");

        assertThat(town.member("u").orElseThrow().roles()).containsExactly(Role.RESIDENT);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            time_zone: Asia/Shanghai | time_zone: Mars/Base           | town.yaml:2: time_zone: Mars/Base (expected: a time zone such as Asia/Shanghai)
            township: 清湖镇         | town: 清湖镇                   | town.yaml:1: town: unknown key (expected: one of township, time_zone, grids, groups, departments, members, households)
            level: village           | level: hamlet                  | town.yaml:5: grids[1].level: hamlet (expected: one of city, county, township, village, grid, micro_grid)
            level: village           | level: city                    | town.yaml:5: grids[1].level: city (expected: no wider than its parent)
            parent: dq-1}            | parent: dq-9}                  | town.yaml:7: grids[3].parent: dq-9 (expected: the id of a grid)
            {id: dq-1-1,             | {id: dq-1,                     | town.yaml:7: grids[3].id: dq-1 is given twice (expected: unique ids)
            , parent: dq-1}          | }                              | town.yaml:7: grids[3].id: dq-1-1 is a second root (expected: a parent)
            level: township}         | level: township, parent: qh}   | town.yaml:4: grids: no root (expected: one grid without a parent)
            parent: qh, aliases      | parent: dq, aliases            | town.yaml:4: grids: grid dq: parent: leads back to itself
            name: 东桥村,            | name: '',                      | town.yaml:5: grids[1].name: nothing (expected: text)
            purpose: command         | purpose: party                 | town.yaml:10: groups[1].purpose: party (expected: one of residents, staff, command, volunteers)
            grid: qh,   purpose      | grid: zz,   purpose            | town.yaml:10: groups[1].grid: zz (expected: the id of a grid)
            {id: g-cmd               | {id: g-dq1                     | town.yaml:10: groups[1].id: g-dq1 is given twice (expected: unique ids)
            [grid_leader]            | [mayor]                        | town.yaml:15: members[0].roles[0]: mayor (expected: one of resident, grid_leader, grid_worker, mobile_worker, police, department, command, volunteer, admin)
            {id: u-zhou              | {id: bot                       | town.yaml:16: members[1].id: bot (expected: another id, this one is the bot's own)
            {id: u-zhou, name: 周警官 | {id: u-zhou                   | town.yaml:16: members[1]: name: missing (expected: a value)
            people: 2                | people: two                    | town.yaml:18: households[0].people: two (expected: a whole number)
            people: 2                | people: -2                     | town.yaml:18: households[0].people: -2 (expected: zero or more)
            people: 2                | persons: 2                     | town.yaml:18: households[0].persons: unknown key (expected: one of id, grid, address, people, needs)
            """)
    void aMistakeIsNamedByFileLineAndKey(String right, String wrong, String complaint) {
        String broken = TOWN.replaceFirst(java.util.regex.Pattern.quote(right), wrong.replace("$", "\\$"));

        assertThat(broken).isNotEqualTo(TOWN);
        assertThatThrownBy(() -> parse(broken))
                .isInstanceOf(RuleFileException.class)
                .hasMessage(complaint);
    }

    @Test
    void everyBadRowIsFoundAtOnce() {
        var broken = TOWN.replace("purpose: command", "purpose: party")
                .replace("[grid_leader]", "[mayor]")
                .replace("people: 2", "people: two");

        assertThat(RosterFile.faults("town.yaml", broken.getBytes(StandardCharsets.UTF_8)))
                .extracting(RuleFileException::line)
                .containsExactly(10, 15, 18);
        assertThat(RosterFile.faults("town.yaml", TOWN.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static Roster parse(String yaml) {
        return RosterFile.parse("town.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}

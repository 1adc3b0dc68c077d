package org.huiyin.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the offices a text names: by their name, or by a beginning or an ending of it that no other office shares. */
public final class DepartmentNames {
    private static final int SHORTEST = 2;

    private final List<Department> departments;

    public DepartmentNames(List<Department> departments) {
        this.departments = List.copyOf(departments);
    }

    private record Named(int at, Department department) {}

    /** In the order they are named. */
    public List<Department> in(String text) {
        var found = new ArrayList<Named>();
        for (Department department : departments) {
            int at = position(department, text);
            if (at >= 0) {
                found.add(new Named(at, department));
            }
        }
        found.sort(Comparator.comparingInt(Named::at));
        return found.stream().map(Named::department).toList();
    }

    private int position(Department department, String text) {
        for (int length = department.name().length(); length >= SHORTEST; length--) {
            var name = department.name();
            for (var part : List.of(name.substring(0, length), name.substring(name.length() - length))) {
                int at = text.indexOf(part);
                if (at >= 0 && isOnlyOne(part)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private boolean isOnlyOne(String part) {
        return departments.stream().filter(d -> d.name().contains(part)).count() == 1;
    }
}

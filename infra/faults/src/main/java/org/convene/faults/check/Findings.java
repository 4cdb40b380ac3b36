package org.convene.faults.check;

import java.util.ArrayList;
import java.util.List;

/** What is not as it was promised; empty is good. */
final class Findings {

    private final List<String> all = new ArrayList<>();

    void add(String finding) {
        all.add(finding);
    }

    void addAll(List<String> found) {
        all.addAll(found);
    }

    List<String> all() {
        return List.copyOf(all);
    }
}

package org.convene.web.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tabs of an organizer's pages that are for somebody who only helps; who acts for a host is shown all. */
public final class OrganizerTabs {

    private static final Map<String, List<String>> OF_RIGHT = Map.of(
            "EDIT", List.of("checklist"),
            "REGISTRATIONS", List.of("invitations", "registrations"),
            "MAIL", List.of("invitations", "messages", "emails"));

    private OrganizerTabs() {}

    /** Those that any of these rights opens, each once; a right that is not known here opens none. */
    public static List<String> of(Collection<String> rights) {
        return Stream.of("EDIT", "REGISTRATIONS", "MAIL")
                .filter(rights::contains)
                .flatMap(right -> OF_RIGHT.getOrDefault(right, List.of()).stream())
                .distinct()
                .toList();
    }
}

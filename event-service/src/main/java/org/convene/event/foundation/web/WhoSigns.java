package org.convene.event.foundation.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Member;

/** Whom to ask where only who signs for a foundation may do something. */
public record WhoSigns(String foundation, String names) {

    /** For each foundation those who sign for it at this moment. */
    public static List<WhoSigns> of(List<Foundation> foundations, Instant now) {
        return foundations.stream()
                .map(each -> new WhoSigns(
                        each.profile().name(),
                        each.signersAt(now).stream().map(Member::name).collect(Collectors.joining(", "))))
                .toList();
    }
}

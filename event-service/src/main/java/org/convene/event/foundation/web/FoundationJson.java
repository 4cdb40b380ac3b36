package org.convene.event.foundation.web;

import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.Approval;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.FoundationName;
import org.convene.event.foundation.FoundationProfile;
import org.convene.event.foundation.Member;
import org.convene.web.version.Etags;
import org.jspecify.annotations.Nullable;

/**
 * A foundation as its members see it through the API.
 *
 * @param approval what operators say to its working with others, where the installation asks them
 * @param approvalReason their words, if they refused
 */
record FoundationJson(
        UUID id,
        String name,
        List<FoundationName> names,
        String shortName,
        String country,
        String timeZone,
        String worksFrom,
        String worksTo,
        List<DayOfWeek> weekend,
        @Nullable String replyTo,
        String colour,
        List<Member> members,
        Approval.State approval,
        @Nullable String approvalReason) {

    String etag() {
        return Etags.of(this);
    }

    static FoundationJson of(Foundation foundation) {
        FoundationProfile profile = foundation.profile();
        return new FoundationJson(
                foundation.id(),
                profile.name(),
                profile.names(),
                profile.shortName(),
                profile.country(),
                profile.timeZone().getId(),
                profile.week().from().toString(),
                profile.week().to().toString(),
                profile.week().weekend(),
                profile.replyTo(),
                profile.colour(),
                foundation.members(),
                foundation.approval().state(),
                foundation.approval().reason());
    }
}

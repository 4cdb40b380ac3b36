package org.convene.event.agreement;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.event.foundation.Actor;
import org.convene.event.terms.Consent;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Answer;
import org.convene.event.workshop.Deadline;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Revision.Kind;
import org.convene.event.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/**
 * Writes the next revision of a workshop; says whose consent it takes, and until when. Submitting it is signing it, if the
 * submitter signs for her foundation; else that is asked as the others are. Silence agrees to nothing that begins before all
 * have had their time.
 */
record NextRevision(Workshop workshop, boolean signing, Instant now, Deadlines deadlines, AgreedBeforehand beforehand) {

    Revision ofTerms(Terms terms, List<Host> hosts, UUID submitter, Actor actor) {
        Consent decided = workshop.inEffect() == 0
                ? workshop.policy().publishing()
                : workshop.policy().changing();
        // A rule binds who has said yes to it; nobody is drawn in, dropped or bound anew by a rule about something
        // else.
        boolean settled = terms.policy().equals(workshop.policy()) && ids(hosts).equals(ids(workshop.hosts()));
        Set<UUID> signers = new LinkedHashSet<>(ids(workshop.hosts()));
        signers.addAll(ids(hosts));
        Consent consent = settled ? decided : Consent.EVERYONE;
        return of(
                Kind.TERMS,
                terms,
                null,
                hosts,
                signers,
                beforehand.covers(workshop, terms, hosts) ? Consent.BEFOREHAND : consent,
                submitter,
                actor);
    }

    Revision ofCallingOff(String reason, UUID submitter, Actor actor) {
        return of(
                Kind.CALLING_OFF,
                workshop.terms(),
                reason,
                workshop.hosts(),
                ids(workshop.hosts()),
                workshop.policy().callingOff(),
                submitter,
                actor);
    }

    /** What one host does alone. */
    Revision ofOne(Kind kind, Terms terms, String reason, List<Host> hosts, UUID submitter, Actor actor) {
        return of(kind, terms, reason, hosts, Set.of(submitter), Consent.EVERYONE, submitter, actor);
    }

    private Revision of(
            Kind kind,
            Terms terms,
            @Nullable String reason,
            List<Host> hosts,
            Set<UUID> signers,
            Consent consent,
            UUID submitter,
            Actor actor) {
        Map<UUID, Deadline> until = signers.stream()
                .filter(signer -> !(signing && signer.equals(submitter)))
                .collect(Collectors.toMap(Function.identity(), signer -> deadlines.of(signer, now)));
        boolean inTime =
                until.values().stream().allMatch(each -> each.answerBy().isBefore(terms.startsAt()));
        return new Revision(
                workshop.revisions().size() + 1,
                kind,
                terms,
                reason,
                hosts,
                signers,
                consent.kind() == Consent.Kind.SILENCE && !inTime ? Consent.EVERYONE : consent,
                until,
                submitter,
                actor.personId(),
                actor.name(),
                now,
                null,
                signing ? List.of(Answer.signed(submitter, actor, now)) : List.of());
    }

    private static Set<UUID> ids(List<Host> hosts) {
        return hosts.stream().map(Host::foundationId).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

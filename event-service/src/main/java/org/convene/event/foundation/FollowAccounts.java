package org.convene.event.foundation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.convene.event.foundation.FoundationOffice.ProfileChanges;
import org.jspecify.annotations.Nullable;

/** Keeps the members of foundations as their accounts say; every step may come twice, and late. */
public final class FollowAccounts {

    private final Foundations foundations;
    private final FoundationEvents events;
    private final ProfileChanges changes;

    public FollowAccounts(Foundations foundations, FoundationEvents events, ProfileChanges changes) {
        this.foundations = foundations;
        this.events = events;
        this.changes = changes;
    }

    /**
     * She is called and reached like this from now on.
     *
     * @param name {@code null} if she has not said it: then she goes on under the one she has
     * @param before the address that her account had until now, if we knew it
     */
    public void changed(UUID personId, @Nullable String name, String address, @Nullable String before) {
        forEach(personId, foundation -> {
            Member member = foundation.member(personId).orElseThrow();
            Foundation followed = foundation.with(member.called(name == null ? member.name() : name, address));
            String replyTo = foundation.profile().replyTo();
            boolean answersMove = before != null && replyTo != null && replyTo.equalsIgnoreCase(before);
            Foundation after = answersMove ? followed.with(foundation.profile().answeringAt(address)) : followed;
            if (!after.equals(foundation)) {
                foundations.save(after);
                events.changed(after);
                if (answersMove) {
                    changes.profileChanged(after.id());
                }
            }
        });
    }

    /** What one account could, the other can. */
    public void merged(UUID ended, Actor into) {
        forEach(ended, foundation -> {
            Foundation after = foundation.merged(ended, into.as(Role.ORGANIZER));
            foundations.save(after);
            events.changed(after);
        });
    }

    /**
     * Her account is gone.
     *
     * @param addresses hers: none of them stays as the one for answers
     * @return the foundations for which nobody is left to act
     */
    public List<UUID> erased(UUID personId, Collection<String> addresses) {
        List<UUID> abandoned = new ArrayList<>();
        forEach(personId, foundation -> {
            Foundation rest = foundation.abandonedBy(personId);
            String replyTo = foundation.profile().replyTo();
            boolean answersEnd = replyTo != null && addresses.stream().anyMatch(replyTo::equalsIgnoreCase);
            Foundation after = answersEnd ? rest.with(rest.profile().answeringAt(null)) : rest;
            foundations.save(after);
            events.memberErased(after, personId, successor(foundation, after));
            if (answersEnd) {
                changes.profileChanged(after.id());
            }
            if (after.members().isEmpty()) {
                abandoned.add(after.id());
            }
        });
        return abandoned;
    }

    private static @Nullable UUID successor(Foundation before, Foundation after) {
        return after.members().stream()
                .filter(member -> member.role() == Role.ADMIN && !before.isAdmin(member.personId()))
                .map(Member::personId)
                .findFirst()
                .orElse(null);
    }

    // In the order of the ids, so that two such steps cannot wait for each other.
    private void forEach(UUID personId, Consumer<Foundation> step) {
        foundations.of(personId).stream()
                .map(Foundation::id)
                .sorted()
                .map(foundations::lock)
                .flatMap(Optional::stream)
                .filter(foundation -> foundation.member(personId).isPresent())
                .forEach(step);
    }
}

package org.convene.event.foundation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** An organisation that organises; always has an admin. */
public record Foundation(UUID id, FoundationProfile profile, List<Member> members) {

    public Foundation {
        members = List.copyOf(members);
        if (members.stream().noneMatch(member -> member.role() == Role.ADMIN)) {
            throw new IllegalArgumentException(
                    "members: " + members.size() + " without an ADMIN (expected: at least one)");
        }
    }

    public static Foundation registeredBy(Actor actor, UUID id, FoundationProfile profile) {
        return new Foundation(id, profile, List.of(actor.as(Role.ADMIN)));
    }

    public Optional<Member> member(UUID personId) {
        return members.stream()
                .filter(member -> member.personId().equals(personId))
                .findFirst();
    }

    public boolean isAdmin(UUID personId) {
        return member(personId).filter(member -> member.role() == Role.ADMIN).isPresent();
    }

    public Foundation with(FoundationProfile changed) {
        return new Foundation(id, changed, members);
    }

    /** Who is a member already keeps her role: an invitation can't take rights away. */
    public Foundation joinedBy(Member newcomer) {
        return member(newcomer.personId()).isPresent()
                ? this
                : new Foundation(
                        id,
                        profile,
                        Stream.concat(members.stream(), Stream.of(newcomer)).toList());
    }

    /** Empty if she is the last admin, who can't leave: nobody could let anyone in any more. */
    public Optional<Foundation> leftBy(UUID personId) {
        List<Member> rest = members.stream()
                .filter(member -> !member.personId().equals(personId))
                .toList();
        return rest.stream().anyMatch(member -> member.role() == Role.ADMIN)
                ? Optional.of(new Foundation(id, profile, rest))
                : Optional.empty();
    }
}

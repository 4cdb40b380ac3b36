package org.convene.event.foundation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** An organisation that organises; has an admin as long as it has members. */
public record Foundation(UUID id, FoundationProfile profile, List<Member> members) {

    public Foundation {
        members = List.copyOf(members);
        if (!members.isEmpty() && members.stream().noneMatch(member -> member.role() == Role.ADMIN)) {
            throw new IllegalArgumentException(
                    "members: " + members.size() + " without an ADMIN (expected: one at least)");
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

    /** The same under a name in a reader's language, to be shown. */
    public Foundation called(String shown) {
        return with(profile.called(shown));
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

    /** Who acted for it under another name or address, or with fewer rights, does so as this member from now on. */
    public Foundation with(Member changed) {
        return new Foundation(
                id,
                profile,
                members.stream()
                        .map(member -> member.personId().equals(changed.personId()) ? changed : member)
                        .toList());
    }

    /**
     * She is gone for good, whatever her role. If that leaves no admin, the member who has been there longest becomes one;
     * if it leaves nobody, the foundation waits for an operator to ask somebody.
     */
    public Foundation abandonedBy(UUID personId) {
        List<Member> rest = members.stream()
                .filter(member -> !member.personId().equals(personId))
                .toList();
        if (rest.isEmpty() || rest.stream().anyMatch(member -> member.role() == Role.ADMIN)) {
            return new Foundation(id, profile, rest);
        }
        Stream<Member> others = rest.stream().skip(1);
        return new Foundation(
                id,
                profile,
                Stream.concat(Stream.of(rest.getFirst().with(Role.ADMIN)), others)
                        .toList());
    }

    /** Two accounts of one person are one: it keeps the stronger role of both, and the longer membership. */
    public Foundation merged(UUID ended, Member into) {
        boolean admin = isAdmin(ended) || isAdmin(into.personId());
        Member merged = into.with(admin ? Role.ADMIN : Role.ORGANIZER);
        boolean wasThere = member(ended).isPresent();
        return wasThere
                ? new Foundation(
                        id,
                        profile,
                        members.stream()
                                .map(member -> member.personId().equals(ended)
                                                || member.personId().equals(into.personId())
                                        ? merged
                                        : member)
                                .distinct()
                                .toList())
                : this;
    }

    /** Empty if nobody would be admin any more. */
    public Optional<Foundation> withRole(UUID personId, Role role) {
        List<Member> changed = members.stream()
                .map(member -> member.personId().equals(personId)
                        ? new Member(personId, member.name(), member.address(), role)
                        : member)
                .toList();
        return changed.stream().anyMatch(member -> member.role() == Role.ADMIN)
                ? Optional.of(new Foundation(id, profile, changed))
                : Optional.empty();
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

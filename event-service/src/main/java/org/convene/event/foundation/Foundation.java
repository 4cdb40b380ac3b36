package org.convene.event.foundation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An organisation that organises; has an admin as long as it has members.
 *
 * @param deputies who signs in whose place and when; ends with either's membership, and with the right that is lent
 * @param approval what operators say to its working with others
 */
public record Foundation(
        UUID id, FoundationProfile profile, List<Member> members, List<Deputy> deputies, Approval approval) {

    public Foundation {
        members = List.copyOf(members);
        Set<UUID> present = members.stream().map(Member::personId).collect(Collectors.toSet());
        Set<UUID> signers =
                members.stream().filter(Member::signs).map(Member::personId).collect(Collectors.toSet());
        deputies = deputies.stream()
                .filter(deputy -> signers.contains(deputy.signerId())
                        && present.contains(deputy.personId())
                        && !deputy.signerId().equals(deputy.personId()))
                .toList();
        if (!members.isEmpty() && members.stream().noneMatch(member -> member.role() == Role.ADMIN)) {
            throw new IllegalArgumentException(
                    "members: " + members.size() + " without an ADMIN (expected: one at least)");
        }
    }

    public static Foundation registeredBy(Actor actor, UUID id, FoundationProfile profile, Approval approval) {
        return new Foundation(id, profile, List.of(actor.as(Role.ADMIN)), List.of(), approval);
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
        return new Foundation(id, changed, members, deputies, approval);
    }

    public Foundation with(Approval changed) {
        return new Foundation(id, profile, members, deputies, changed);
    }

    /** The same under a name in a reader's language, to be shown. */
    public Foundation called(String shown) {
        return with(profile.called(shown));
    }

    /** Who is a member already keeps her role: an invitation can't take rights away. */
    public Foundation joinedBy(Member newcomer) {
        return member(newcomer.personId()).isPresent()
                ? this
                : of(Stream.concat(members.stream(), Stream.of(newcomer)).toList());
    }

    /** Who acted for it under another name or address, or with fewer rights, does so as this member from now on. */
    public Foundation with(Member changed) {
        return of(members.stream()
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
            return of(rest);
        }
        Stream<Member> others = rest.stream().skip(1);
        return of(Stream.concat(Stream.of(rest.getFirst().with(Role.ADMIN)), others)
                .toList());
    }

    /** Two accounts of one person are one: it keeps the stronger rights of both, and the longer membership. */
    public Foundation merged(UUID ended, Member into) {
        if (member(ended).isEmpty()) {
            return this;
        }
        boolean admin = isAdmin(ended) || isAdmin(into.personId());
        boolean named = Stream.of(ended, into.personId())
                .flatMap(each -> member(each).stream())
                .anyMatch(Member::signer);
        Member merged = into.with(admin ? Role.ADMIN : Role.ORGANIZER).signing(named);
        return new Foundation(
                id,
                profile,
                members.stream()
                        .map(member -> member.personId().equals(ended)
                                        || member.personId().equals(into.personId())
                                ? merged
                                : member)
                        .distinct()
                        .toList(),
                deputies.stream()
                        .map(deputy -> deputy.with(ended, into.personId()))
                        .toList(),
                approval);
    }

    /** Empty if nobody would be admin any more. */
    public Optional<Foundation> withRole(UUID personId, Role role) {
        List<Member> changed = members.stream()
                .map(member -> member.personId().equals(personId) ? member.with(role) : member)
                .toList();
        return changed.stream().anyMatch(member -> member.role() == Role.ADMIN)
                ? Optional.of(of(changed))
                : Optional.empty();
    }

    /** Empty if she is the last admin, who can't leave: nobody could let anyone in any more. */
    public Optional<Foundation> leftBy(UUID personId) {
        List<Member> rest = members.stream()
                .filter(member -> !member.personId().equals(personId))
                .toList();
        return rest.stream().anyMatch(member -> member.role() == Role.ADMIN) ? Optional.of(of(rest)) : Optional.empty();
    }

    /** Somebody in the capacity in which she acts for it now. */
    public Actor acting(Actor actor, Instant now) {
        return signing(actor.personId(), now)
                .filter(SigningRight.DEPUTY::equals)
                .map(_ -> actor.acting(Capacity.DEPUTY))
                .orElse(actor);
    }

    /** By what right a person signs for it at this moment; empty if she doesn't. */
    public Optional<SigningRight> signing(UUID personId, Instant now) {
        Optional<Member> member = member(personId);
        if (member.filter(Member::signs).isPresent()) {
            return Optional.of(SigningRight.OWN);
        }
        LocalDate today = today(now);
        return member.filter(each ->
                        deputies.stream().anyMatch(deputy -> deputy.personId().equals(personId) && deputy.isOn(today)))
                .map(_ -> SigningRight.DEPUTY);
    }

    /** Who signs for it at this moment, in the order of their membership. */
    public List<Member> signersAt(Instant now) {
        return members.stream()
                .filter(member -> signing(member.personId(), now).isPresent())
                .toList();
    }

    /** Which day it is there. */
    public LocalDate today(Instant now) {
        return now.atZone(profile.timeZone()).toLocalDate();
    }

    /** One deputy more; those whose days are over are forgotten. */
    public Foundation with(Deputy deputy, LocalDate today) {
        return new Foundation(
                id,
                profile,
                members,
                Stream.concat(deputies.stream().filter(each -> !each.hasEnded(today)), Stream.of(deputy))
                        .toList(),
                approval);
    }

    public Foundation without(Deputy deputy) {
        return new Foundation(
                id,
                profile,
                members,
                deputies.stream().filter(each -> !each.equals(deputy)).toList(),
                approval);
    }

    private Foundation of(List<Member> changed) {
        return new Foundation(id, profile, changed, deputies, approval);
    }
}

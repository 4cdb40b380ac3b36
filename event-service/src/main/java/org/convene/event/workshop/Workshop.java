package org.convene.event.workshop;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convene.event.agenda.Details;
import org.convene.event.terms.Policy;
import org.convene.event.terms.Term;
import org.convene.event.terms.TermChange;
import org.convene.event.terms.Terms;
import org.convene.event.translation.Original;
import org.convene.event.translation.Translations;

/**
 * A workshop as it stands.
 *
 * @param terms those in effect; while none are, the last ones proposed or the draft
 * @param translations what is shown of it in other languages, which is not terms
 * @param hosts who carries it now; a newcomer after the first submission is one when her revision takes effect
 * @param inEffect the number of the revision in effect; 0 while none is
 * @param revisions in the order of their numbers, which have no gaps
 * @param policy how the hosts decide, as all of them have said yes to
 * @param version grows with each change; who saves what she read names it
 */
public record Workshop(
        UUID id,
        WorkshopState state,
        Terms terms,
        Details details,
        Translations translations,
        List<Host> hosts,
        int inEffect,
        List<Revision> revisions,
        Policy policy,
        int version) {

    public Workshop {
        hosts = List.copyOf(hosts);
        revisions = List.copyOf(revisions);
    }

    public static Workshop drafted(UUID id, UUID lead, Terms terms, Details details) {
        return new Workshop(
                id,
                WorkshopState.DRAFT,
                terms,
                details,
                Translations.NONE,
                List.of(new Host(lead, true)),
                0,
                List.of(),
                terms.policy(),
                0);
    }

    public Optional<Revision> latest() {
        return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.getLast());
    }

    /** The revision that lies before the hosts: it is not in effect, and nothing has come after it. */
    public Optional<Revision> proposal() {
        return latest().filter(revision -> revision.effectiveAt() == null && !state.isOver());
    }

    /** Those that lie before the hosts; while none do, those in effect or the draft. */
    public Terms latestTerms() {
        return proposal().map(Revision::terms).orElse(terms);
    }

    public Optional<Revision> revision(int number) {
        return number < 1 || number > revisions.size() ? Optional.empty() : Optional.of(revisions.get(number - 1));
    }

    public Revision.State stateOf(Revision revision) {
        if (revision.effectiveAt() != null) {
            return revision.number() == inEffect ? Revision.State.IN_EFFECT : Revision.State.REPLACED;
        }
        if (revision.number() < revisions.size()) {
            return Revision.State.SUPERSEDED;
        }
        if (state.isOver()) {
            return Revision.State.LAPSED;
        }
        return revision.isAgreed() ? Revision.State.AGREED : Revision.State.OPEN;
    }

    /** What of it is translated: the words that are public, or would be now. */
    public Original original() {
        return Original.of(inEffect > 0 ? inEffect : revisions.size(), terms, details);
    }

    /** Whether terms of it ever took effect; what is called off before was never public. */
    public boolean wasPublished() {
        return revisions.stream().anyMatch(each -> each.effectiveAt() != null && each.kind() == Revision.Kind.TERMS);
    }

    /** Whether this foundation is a host now. */
    public boolean isCarriedBy(UUID foundationId) {
        return hosts.stream().anyMatch(host -> host.foundationId().equals(foundationId));
    }

    /** When the terms took effect that govern it now, or the calling-off; empty while none have. */
    public Optional<Instant> inEffectSince() {
        return revision(inEffect).map(Revision::effectiveAt);
    }

    /** When it was to start before it was moved, earliest agreement first; empty if it never was. */
    public List<OffsetDateTime> earlierStarts() {
        List<OffsetDateTime> starts = new ArrayList<>();
        for (Revision revision : revisions) {
            OffsetDateTime start = revision.terms().startsWithOffset();
            boolean told = revision.effectiveAt() != null && revision.kind() == Revision.Kind.TERMS;
            if (told && (starts.isEmpty() || !starts.getLast().isEqual(start))) {
                starts.add(start);
            }
        }
        return starts.isEmpty() ? starts : List.copyOf(starts.subList(0, starts.size() - 1));
    }

    /** Who may see and change it: its hosts, and those that are hosts once the proposal is signed. */
    public Set<UUID> entitled() {
        Set<UUID> entitled = new LinkedHashSet<>();
        hosts.forEach(host -> entitled.add(host.foundationId()));
        proposal().ifPresent(it -> it.hosts().forEach(host -> entitled.add(host.foundationId())));
        return entitled;
    }

    /** What a revision changes: compared with the one in effect when it was submitted, else with the one before. */
    public List<TermChange> changesBy(Revision revision, Function<UUID, String> nameOfHost) {
        Optional<Revision> base = baseOf(revision);
        if (base.isEmpty() || revision.kind() == Revision.Kind.CALLING_OFF) {
            return List.of();
        }
        TermChange carriers = new TermChange(Term.HOSTS, names(base.get(), nameOfHost), names(revision, nameOfHost));
        return Stream.concat(
                        Stream.of(carriers).filter(change -> !change.before().equals(change.after())),
                        TermChange.between(base.get().terms(), revision.terms()).stream())
                .toList();
    }

    private Optional<Revision> baseOf(Revision revision) {
        List<Revision> earlier = revisions.subList(0, revision.number() - 1);
        return earlier.reversed().stream()
                .filter(each -> each.effectiveAt() != null)
                .findFirst()
                .or(() -> earlier.reversed().stream().findFirst());
    }

    private static String names(Revision revision, Function<UUID, String> nameOfHost) {
        return String.join(
                ", ",
                revision.hosts().stream()
                        .map(host -> nameOfHost.apply(host.foundationId()))
                        .sorted()
                        .toList());
    }

    public Workshop with(Details changed) {
        return new Workshop(id, state, terms, changed, translations, hosts, inEffect, revisions, policy, version);
    }

    public Workshop with(Translations changed) {
        return new Workshop(id, state, terms, details, changed, hosts, inEffect, revisions, policy, version);
    }

    public Workshop with(Terms changed) {
        return new Workshop(id, state, changed, details, translations, hosts, inEffect, revisions, policy, version);
    }

    public Workshop with(WorkshopState changed) {
        return new Workshop(id, changed, terms, details, translations, hosts, inEffect, revisions, policy, version);
    }

    public Workshop carriedBy(List<Host> changed) {
        return new Workshop(id, state, terms, details, translations, changed, inEffect, revisions, policy, version);
    }

    /** The revision replaces the one of its number, or comes after the last. */
    public Workshop with(Revision changed) {
        List<Revision> all = Stream.concat(
                        revisions.stream().filter(each -> each.number() != changed.number()), Stream.of(changed))
                .sorted(Comparator.comparingInt(Revision::number))
                .toList();
        return new Workshop(id, state, terms, details, translations, hosts, inEffect, all, policy, version);
    }

    /** The revision governs the workshop from now on. */
    public Workshop governedBy(Revision revision) {
        return new Workshop(
                id,
                state,
                revision.terms(),
                details,
                translations,
                revision.hosts(),
                revision.number(),
                revisions,
                policy,
                version);
    }

    /** All hosts have said yes to this. */
    public Workshop decidedBy(Policy agreed) {
        return new Workshop(id, state, terms, details, translations, hosts, inEffect, revisions, agreed, version);
    }
}

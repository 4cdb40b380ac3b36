package org.convene.event.series;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Host;
import org.jspecify.annotations.Nullable;

/**
 * What the hosts of a series agree on once: as long as it stands, an edition inside it needs no further sign-off.
 *
 * @param id that of the workshop on which it was proposed first
 * @param revisions in the order of their numbers, which have no gaps
 * @param ended when a host has ended it last; {@code null}: none ever has
 */
public record Frame(
        UUID id, List<FrameRevision> revisions, @Nullable Ending ended) {

    /**
     * One host has said that it shall not bind her any more.
     *
     * @param revision the number of the last revision that it ended; only a later one can bind again
     */
    public record Ending(UUID foundationId, Instant at, int revision) {}

    public Frame {
        revisions = List.copyOf(revisions);
    }

    static Frame none(UUID id) {
        return new Frame(id, List.of(), null);
    }

    /** The one that binds; empty while none does, and once it has ended. */
    public Optional<FrameRevision> inEffect() {
        return effective().filter(this::outlivesTheEnd);
    }

    private boolean outlivesTheEnd(FrameRevision revision) {
        return ended == null || revision.number() > ended.revision();
    }

    /** Whether nothing binds and nothing lies before the hosts, because one of them has ended it. */
    public boolean isOver() {
        return latest().filter(this::outlivesTheEnd).isEmpty();
    }

    private Optional<FrameRevision> effective() {
        return revisions.reversed().stream()
                .filter(each -> each.effectiveAt() != null)
                .findFirst();
    }

    /** The one that lies before the hosts: it is not in effect, and nothing has come after it. */
    public Optional<FrameRevision> proposal() {
        return latest().filter(each -> each.effectiveAt() == null && outlivesTheEnd(each));
    }

    public Optional<FrameRevision> latest() {
        return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.getLast());
    }

    /** Who may see it and act on it. */
    public Set<UUID> entitled() {
        Set<UUID> entitled = new LinkedHashSet<>();
        effective().ifPresent(each -> entitled.addAll(ids(each.hosts())));
        latest().ifPresent(each -> entitled.addAll(ids(each.hosts())));
        return entitled;
    }

    /**
     * Whether all have agreed beforehand that an edition shall have these terms and hosts.
     *
     * @param number the edition's
     * @param before the terms that lie before its hosts or bind them now; {@code null} while it is a draft. Who has agreed that
     *     an edition leaves the frame is asked before it comes back.
     */
    boolean covers(Terms terms, List<Host> hosts, int number, @Nullable Terms before) {
        boolean stayed = before == null
                || revisions.stream()
                        .anyMatch(each ->
                                each.effectiveAt() != null && each.terms().holds(before, number));
        return stayed
                && inEffect()
                        .filter(each -> new LinkedHashSet<>(ids(each.hosts())).equals(new LinkedHashSet<>(ids(hosts)))
                                && each.terms().holds(terms, number))
                        .isPresent();
    }

    Frame with(FrameRevision changed) {
        List<FrameRevision> all = new ArrayList<>(revisions);
        if (changed.number() > all.size()) {
            all.add(changed);
        } else {
            all.set(changed.number() - 1, changed);
        }
        return new Frame(id, all, ended);
    }

    Frame endedBy(UUID foundation, Instant at) {
        return new Frame(id, revisions, new Ending(foundation, at, revisions.size()));
    }

    static List<UUID> ids(List<Host> hosts) {
        return hosts.stream().map(Host::foundationId).toList();
    }
}

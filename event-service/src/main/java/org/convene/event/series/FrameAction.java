package org.convene.event.series;

import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.Actor;
import org.convene.event.workshop.Host;
import org.jspecify.annotations.Nullable;

/** What can be done to the frame of a series, in the name of one foundation. */
public sealed interface FrameAction {

    UUID foundationId();

    Actor actor();

    /** Whether others hear of it, so that a foundation that awaits its approval can't do it. */
    default boolean reachesOut() {
        return switch (this) {
            case Propose _, SignOff _ -> true;
            case Refuse _, End _ -> false;
        };
    }

    /** The same, by somebody in the capacity in which she acts. */
    default FrameAction by(Actor actor) {
        return switch (this) {
            case Propose(var host, var _, var terms, var hosts, var movesFrom, var basedOn) ->
                new Propose(host, actor, terms, hosts, movesFrom, basedOn);
            case SignOff(var host, var _, var revision) -> new SignOff(host, actor, revision);
            case Refuse(var host, var _, var revision, var reason) -> new Refuse(host, actor, revision, reason);
            case End(var host, var _) -> new End(host, actor);
        };
    }

    /**
     * Lays new terms before those that carry the editions.
     *
     * @param hosts who shall carry them
     * @param movesFrom the number of the edition that is moved with all that follow; {@code null}: none is
     * @param basedOn the number of the latest revision that the actor had read; {@code null}: whichever it is
     */
    record Propose(
            UUID foundationId,
            Actor actor,
            FrameTerms terms,
            List<Host> hosts,
            @Nullable Integer movesFrom,
            @Nullable Integer basedOn)
            implements FrameAction {}

    record SignOff(UUID foundationId, Actor actor, int revision) implements FrameAction {}

    record Refuse(UUID foundationId, Actor actor, int revision, String reason) implements FrameAction {}

    /** Editions that are not planned yet need everyone again; those on the plan stay. */
    record End(UUID foundationId, Actor actor) implements FrameAction {}
}

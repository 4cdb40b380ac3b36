package org.convene.event.agreement;

import java.util.Set;
import java.util.UUID;
import org.convene.event.foundation.Actor;
import org.convene.event.terms.Terms;
import org.jspecify.annotations.Nullable;

/** What can be done to a workshop's agreement, in the name of one foundation. */
public sealed interface Action {

    /** Who acts for which foundation; {@code null} for the clock. */
    @Nullable UUID foundationId();

    /** Whether it binds the foundation at once, so that only who signs for it may do it. */
    default boolean binds() {
        return switch (this) {
            case Join _, Postpone _, Withdraw _, SignOff _, Refuse _, Publish _ -> true;
            // Laid before the hosts it binds nobody yet; it is signed with it only by who may sign.
            case ChangeDraft _, Submit _, CallOff _ -> false;
            case KeepDeadlines _, Complete _ -> false;
        };
    }

    /** Whether others hear of it, so that a foundation that awaits its approval can't do it. */
    default boolean reachesOut() {
        return switch (this) {
            case Submit _, Postpone _, SignOff _, Publish _ -> true;
            // Who asked a newcomer vouches for it; and nobody is kept from saying no, from leaving or from ending it.
            case Join _, ChangeDraft _, CallOff _, Withdraw _, Refuse _ -> false;
            case KeepDeadlines _, Complete _ -> false;
        };
    }

    /** The same, by somebody in the capacity in which she acts. */
    default Action by(Actor actor) {
        return switch (this) {
            case Join(var host, var _) -> new Join(host, actor);
            case Submit(var host, var _, var terms, var hosts, var open, var basedOn) ->
                new Submit(host, actor, terms, hosts, open, basedOn);
            case CallOff(var host, var _, var reason) -> new CallOff(host, actor, reason);
            case Postpone(var host, var _, var terms, var reason, var basedOn) ->
                new Postpone(host, actor, terms, reason, basedOn);
            case Withdraw(var host, var _, var reason) -> new Withdraw(host, actor, reason);
            case SignOff(var host, var _, var revision) -> new SignOff(host, actor, revision);
            case Refuse(var host, var _, var revision, var reason) -> new Refuse(host, actor, revision, reason);
            case ChangeDraft _, Publish _, KeepDeadlines _, Complete _ -> this;
        };
    }

    /**
     * Writes the draft's terms anew.
     *
     * @param version the workshop's, as the actor had read it; {@code null}: whatever is there
     */
    record ChangeDraft(
            UUID foundationId, Terms terms, @Nullable Integer version) implements Action {}

    /** A foundation that was asked to carry the workshop says yes. */
    record Join(UUID foundationId, Actor actor) implements Action {}

    /**
     * Lays a new revision of the terms before the hosts.
     *
     * @param hosts who shall carry it, out of those that do or are about to; {@code null}: all of them
     * @param openInvitations how many were asked to carry it and have not answered
     * @param basedOn the number of the latest revision that the actor had read; {@code null}: whichever it is
     */
    record Submit(
            UUID foundationId,
            Actor actor,
            Terms terms,
            @Nullable Set<UUID> hosts,
            int openInvitations,
            @Nullable Integer basedOn)
            implements Action {}

    /** Proposes that it shall not take place. */
    record CallOff(UUID foundationId, Actor actor, String reason) implements Action {}

    /**
     * Moves it to a later start without waiting for the others, because it is about to begin.
     *
     * @param terms those in effect with another start
     * @param basedOn the number of the latest revision that the actor had read; {@code null}: whichever it is
     */
    record Postpone(
            UUID foundationId,
            Actor actor,
            Terms terms,
            String reason,
            @Nullable Integer basedOn) implements Action {}

    /** Stops carrying it, without asking the others. */
    record Withdraw(UUID foundationId, Actor actor, String reason) implements Action {}

    record SignOff(UUID foundationId, Actor actor, int revision) implements Action {}

    record Refuse(UUID foundationId, Actor actor, int revision, String reason) implements Action {}

    record Publish(UUID foundationId) implements Action {}

    /** The clock looks at who has yet to answer. */
    record KeepDeadlines() implements Action {
        @Override
        public @Nullable UUID foundationId() {
            return null;
        }
    }

    /** The workshop's end is past. */
    record Complete() implements Action {
        @Override
        public @Nullable UUID foundationId() {
            return null;
        }
    }
}

package org.convene.event.date;

import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Foundation;
import org.convene.event.workshop.Workshop;

/**
 * Who votes by a ballot.
 *
 * @param host for which she acts
 */
public record Voter(Ballot ballot, Workshop workshop, Foundation host, Actor actor) {}

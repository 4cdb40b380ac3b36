package org.convene.event.conversation;

import org.convene.event.terms.Term;

/** A line of the agreement that a post is about: one term of one revision. */
public record Line(int revision, Term term) {}

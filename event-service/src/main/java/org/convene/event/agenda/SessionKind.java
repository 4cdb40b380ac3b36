package org.convene.event.agenda;

/** What kind of part a session is. */
public enum SessionKind {
    WELCOME,
    TALK,
    PANEL,
    CASE_DISCUSSION,
    QUESTIONS,
    BREAK
}

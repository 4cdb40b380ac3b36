package org.convene.event;

/** Why a personal link of ours no longer works; each has its words under {@code problem.link-…}. */
public enum LinkEnding {
    /** A newer link was mailed. */
    REPLACED,
    /** It works once, and it did. */
    ANSWERED,
    /** Who invited thought better of it. */
    TAKEN_BACK,
    EXPIRED
}

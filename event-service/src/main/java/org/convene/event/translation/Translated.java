package org.convene.event.translation;

/**
 * One part in another language.
 *
 * @param of the words that it was written for; when they change, readers are no longer shown it
 * @param revision that those words were of; 0 for a draft
 */
public record Translated(int revision, String of, String text) {}

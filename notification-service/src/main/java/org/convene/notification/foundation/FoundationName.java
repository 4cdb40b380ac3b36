package org.convene.notification.foundation;

/**
 * What a foundation is called in a further language.
 *
 * @param language a BCP 47 tag
 */
public record FoundationName(String language, String name) {}

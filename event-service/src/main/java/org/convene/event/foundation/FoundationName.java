package org.convene.event.foundation;

/**
 * What a foundation is called in a further language.
 *
 * @param language a BCP 47 tag in its usual form, such as {@code zh-Hant}
 */
public record FoundationName(String language, String name) {}

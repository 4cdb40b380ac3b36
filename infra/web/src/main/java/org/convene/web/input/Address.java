package org.convene.web.input;

/**
 * An e-mail address.
 *
 * @param given as its owner writes it, in NFC
 * @param key what it is compared by: case-folded local part, domain in lower-case A-labels
 */
public record Address(String given, String key) {}

package org.convene.gateway.account;

/**
 * Where a person gets her mail.
 *
 * @param given as she writes it, in NFC
 * @param key what addresses are compared by
 */
public record PersonAddress(String given, String key) {}

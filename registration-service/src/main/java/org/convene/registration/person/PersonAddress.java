package org.convene.registration.person;

/**
 * The e-mail address by which a person is known.
 *
 * @param given as she writes it
 * @param key the form in which addresses are compared
 */
public record PersonAddress(String given, String key) {}

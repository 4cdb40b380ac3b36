package org.convene.testing;

/** A database of a test and the one role that may connect to it. */
public record Database(String url, String user, String password, String name) {}

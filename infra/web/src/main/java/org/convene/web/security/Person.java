package org.convene.web.security;

import java.util.UUID;

/** Who is signed in, as the gateway vouches for; what she may do is decided by each service. */
public record Person(UUID id, String address, String name, boolean operator) {}

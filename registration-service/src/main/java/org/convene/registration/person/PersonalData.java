package org.convene.registration.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we know of a person: by herself, or before she ever registered by the host that invited her first. */
public record PersonalData(
        UUID id,
        PersonAddress address,
        @Nullable String name,
        @Nullable String country,
        @Nullable String timeZone,
        @Nullable String institution,
        @Nullable String profession) {}

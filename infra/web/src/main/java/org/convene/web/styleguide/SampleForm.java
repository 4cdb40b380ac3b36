package org.convene.web.styleguide;

/** A form as it is first seen. */
record SampleForm(
        String name,
        String address,
        String country,
        String day,
        String kind,
        String question,
        boolean consent,
        String code) {}

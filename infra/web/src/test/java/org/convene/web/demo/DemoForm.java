package org.convene.web.demo;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import org.convene.web.input.Country;
import org.convene.web.input.EmailAddress;
import org.convene.web.input.Line;
import org.convene.web.input.Prose;
import org.convene.web.input.Zone;

record DemoForm(
        @NotBlank @Line String name,
        @NotBlank @EmailAddress String address,
        @NotBlank @Country String country,
        @Zone String zone,
        @NotBlank String kind,
        @Prose(max = 20) String question,
        @AssertTrue boolean consent,
        String code) {}

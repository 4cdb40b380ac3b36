package org.convene.web.styleguide;

import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** The same form as it comes back: what was typed stands there still. */
record RefusedForm(String who, String mail, String way, boolean agreed) {

    BindingResult errors(String name) {
        BindingResult errors = new BeanPropertyBindingResult(this, name);
        errors.rejectValue("mail", "input.address");
        errors.rejectValue("way", "jakarta.validation.constraints.NotBlank.message");
        errors.rejectValue("agreed", "jakarta.validation.constraints.AssertTrue.message");
        return errors;
    }
}

/** The pages and the API of a person's own registration, and of a host's registrants. */
@NullMarked
package org.convene.registration.place.web;

import org.jspecify.annotations.NullMarked;

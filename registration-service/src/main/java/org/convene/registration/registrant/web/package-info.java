/** The organizers' page of registrations, and the list to take away. */
@NullMarked
package org.convene.registration.registrant.web;

import org.jspecify.annotations.NullMarked;

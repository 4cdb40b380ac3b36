/** Tells what happened to registrations. */
@NullMarked
package org.convene.registration.participation.kafka;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.convene.registration.workshop.kafka;

import org.jspecify.annotations.NullMarked;

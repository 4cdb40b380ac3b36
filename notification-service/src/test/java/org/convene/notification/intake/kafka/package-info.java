@NullMarked
package org.convene.notification.intake.kafka;

import org.jspecify.annotations.NullMarked;

/** Registrations in numbers: own people by country, language and day, those of other hosts in totals alone. */
@NullMarked
package org.convene.registration.statistic;

import org.jspecify.annotations.NullMarked;

/** The numbers for scripts: of a workshop, of a foundation, and of who came. */
@NullMarked
package org.convene.registration.statistic.web;

import org.jspecify.annotations.NullMarked;

/** Messages to the people of workshops as programs and forms carry them. */
@NullMarked
package org.convene.event.message.web;

import org.jspecify.annotations.NullMarked;

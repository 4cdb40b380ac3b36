/** Lets a person choose what she is mailed. */
@NullMarked
package org.convene.event.digest.web;

import org.jspecify.annotations.NullMarked;

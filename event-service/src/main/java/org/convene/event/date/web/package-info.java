/** Fair hours as pages and programs see them. */
@NullMarked
package org.convene.event.date.web;

import org.jspecify.annotations.NullMarked;

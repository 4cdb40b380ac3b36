/** Pictures at addresses that never change their content. */
@NullMarked
package org.convene.event.picture.web;

import org.jspecify.annotations.NullMarked;

/** Terms as people and programs write them. */
@NullMarked
package org.convene.event.terms.web;

import org.jspecify.annotations.NullMarked;

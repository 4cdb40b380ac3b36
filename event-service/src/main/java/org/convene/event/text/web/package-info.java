/** Translations as people and programs write them, and what they lack. */
@NullMarked
package org.convene.event.text.web;

import org.jspecify.annotations.NullMarked;

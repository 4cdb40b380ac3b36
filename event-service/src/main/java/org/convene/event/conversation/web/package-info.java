/** The conversation of a workshop's hosts as JSON. */
@NullMarked
package org.convene.event.conversation.web;

import org.jspecify.annotations.NullMarked;

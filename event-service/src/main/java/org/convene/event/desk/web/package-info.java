/** The desk of a member: what waits for her, and each workshop's plan, agreement and log. */
@NullMarked
package org.convene.event.desk.web;

import org.jspecify.annotations.NullMarked;

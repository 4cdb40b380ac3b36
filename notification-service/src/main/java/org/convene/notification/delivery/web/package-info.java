/** The mail queue for operators: figures only, no address. */
@NullMarked
package org.convene.notification.delivery.web;

import org.jspecify.annotations.NullMarked;

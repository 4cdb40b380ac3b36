/** What is sent and answered, generated. */
@NullMarked
package org.convene.client.model;

import org.jspecify.annotations.NullMarked;

/** Uploading files, by pages and API, and handing them out as attachments. */
@NullMarked
package org.convene.event.file.web;

import org.jspecify.annotations.NullMarked;

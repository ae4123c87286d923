// What the queue's suites drive, through the server's two doors.
export * from '@placet/server';
export * from '@placet/server/testing';

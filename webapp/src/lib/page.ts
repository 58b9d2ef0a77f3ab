/** One page of a list, as every list endpoint gives it. */
export interface Page<T> {
  items: T[];
  total: number;
  limit: number;
  offset: number;
}

export interface DatasetName {
  namespace: string;
  name: string;
}

export type JobName = DatasetName;

import { SearchInput } from '@patternfly/react-core';
import { useEffect, useState } from 'react';

interface SearchBoxProps {
  label: string;
  placeholder: string;
  value: string;
  onSearch: (text: string) => void;
}

/** Searches on Enter, and by itself when the typing pauses. */
export function SearchBox({ label, placeholder, value, onSearch }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const [outer, setOuter] = useState(value);
  if (outer !== value) {
    setOuter(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return undefined;
    const pause = setTimeout(() => onSearch(text), 300);
    return () => clearTimeout(pause);
  }, [text, value, onSearch]);
  return (
    <SearchInput
      className="search-box"
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(_event, next) => setText(next)}
      onKeyDown={(event) => event.key === 'Enter' && onSearch(text)}
      onClear={() => {
        setText('');
        onSearch('');
      }}
    />
  );
}
